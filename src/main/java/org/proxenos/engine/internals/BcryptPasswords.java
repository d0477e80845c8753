package org.proxenos.engine.internals;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** Stores passwords so that guessing them from a stolen table is slow; the engine's own way is one round of SHA-512. */
class BcryptPasswords implements PasswordEncryptor {

    private final BCryptPasswordEncoder bcrypt = new BCryptPasswordEncoder();

    @Override
    public String encrypt(String password) {
        return bcrypt.encode(shortened(password));
    }

    @Override
    public boolean check(String password, String encrypted) {
        return bcrypt.matches(shortened(password), encrypted);
    }

    @Override
    public String hashAlgorithmName() {
        return "bcrypt-sha256";
    }

    /** bcrypt reads 72 bytes and no more, and the engine appends a salt of its own to the password. */
    private static String shortened(String password) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(password.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
