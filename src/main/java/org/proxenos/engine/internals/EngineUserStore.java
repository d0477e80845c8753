package org.proxenos.engine.internals;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.proxenos.engine.UserStore;
import org.springframework.stereotype.Component;

@Component
class EngineUserStore implements UserStore {

    private final IdentityService identity;
    private final BcryptPasswords passwords = new BcryptPasswords();
    private final String nobodysPassword = passwords.encrypt("nobody");

    EngineUserStore(IdentityService identity) {
        this.identity = identity;
    }

    @Override
    public boolean knows(String userId) {
        return identity.createUserQuery().userId(userId).count() > 0;
    }

    @Override
    public boolean isPassword(String userId, String password) {
        if (knows(userId)) {
            return identity.checkPassword(userId, password);
        }
        passwords.check(password, nobodysPassword);
        return false;
    }

    @Override
    public void add(String userId, String firstName, String lastName, String email, String password) {
        var user = identity.newUser(userId);
        user.setFirstName(firstName);
        user.setLastName(lastName);
        user.setEmail(email);
        user.setPassword(password);
        ((IdentityServiceImpl) identity).saveUser(user, true);
    }

    @Override
    public List<Member> membersOf(String group) {
        return identity.createUserQuery().memberOfGroup(group).orderByUserId().asc().list().stream()
                .map(EngineUserStore::member)
                .toList();
    }

    @Override
    public Optional<Member> find(String userId) {
        return Optional.ofNullable(identity.createUserQuery().userId(userId).singleResult())
                .map(EngineUserStore::member);
    }

    private static Member member(User user) {
        return new Member(user.getId(), nameOf(user), user.getEmail());
    }

    private static String nameOf(User user) {
        return Stream.of(user.getFirstName(), user.getLastName())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }
}
