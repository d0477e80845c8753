package org.proxenos.access;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.proxenos.engine.UserStore;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * Checks names and passwords against the engine's users. A right answer is remembered for a moment, under a key that
 * only this process knows, because a slow password hash must not be paid with every request of a stateless caller.
 */
class SignIn implements AuthenticationProvider {

    private static final Duration REMEMBERED = Duration.ofSeconds(30);
    private static final int AT_MOST = 1_000;

    private final UserStore users;
    private final IdentityService identity;
    private final Throttle throttle;
    private final InstantSource time;
    private final SecretKeySpec key;
    private final Map<String, Instant> remembered = new ConcurrentHashMap<>();

    SignIn(UserStore users, IdentityService identity, Throttle throttle, InstantSource time) {
        this.users = users;
        this.identity = identity;
        this.throttle = throttle;
        this.time = time;
        var secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        this.key = new SecretKeySpec(secret, "HmacSHA256");
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var user = attempt.getName();
        var password = String.valueOf(attempt.getCredentials());
        var fingerprint = fingerprint(user, password);
        if (!isRemembered(fingerprint)) {
            check(user, password, addressOf(attempt));
            remember(fingerprint);
        }
        return signedIn(user);
    }

    private void check(String user, String password, String address) {
        throttle.waitFor(user, address).ifPresent(wait -> {
            throw new TooManyAttempts(wait);
        });
        if (!users.isPassword(user, password)) {
            throttle.failed(user, address);
            throw new BadCredentialsException("Wrong name or password");
        }
        throttle.succeeded(user, address);
    }

    /** Somebody whose identity is beyond doubt, with the groups they belong to at this moment. */
    Authentication signedIn(String user) {
        return UsernamePasswordAuthenticationToken.authenticated(
                user,
                null,
                groupsOf(user).stream().map(SimpleGrantedAuthority::new).toList());
    }

    private List<String> groupsOf(String user) {
        return identity.createGroupQuery().groupMember(user).unlimitedList().stream()
                .map(Group::getId)
                .toList();
    }

    private boolean isRemembered(String fingerprint) {
        var until = remembered.get(fingerprint);
        return until != null && time.instant().isBefore(until);
    }

    private void remember(String fingerprint) {
        var now = time.instant();
        if (remembered.size() >= AT_MOST) {
            remembered.values().removeIf(now::isAfter);
        }
        if (remembered.size() < AT_MOST) {
            remembered.put(fingerprint, now.plus(REMEMBERED));
        }
    }

    private String fingerprint(String user, String password) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(user.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Base64.getEncoder().encodeToString(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String addressOf(Authentication attempt) {
        return attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
