package cn.zhengxie.proposalreply.security;

import java.util.Set;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** The one check of name and password, for the login page and HTTP Basic alike. */
@Component
class PasswordLogin implements AuthenticationProvider {

    private final Accounts accounts;
    private final FailedLogins failedLogins;

    PasswordLogin(Accounts accounts, FailedLogins failedLogins) {
        this.accounts = accounts;
        this.failedLogins = failedLogins;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String account = attempt.getName();
        String address = address(attempt);
        if (failedLogins.locked(account, address)) {
            throw new LockedException("locked after too many wrong passwords");
        }
        if (!accounts.passwordMatches(account, String.valueOf(attempt.getCredentials()))) {
            failedLogins.count(account, address);
            throw new BadCredentialsException("wrong name or password");
        }
        failedLogins.clear(account);
        UsernamePasswordAuthenticationToken login =
                authenticated(account, accounts.posts(account).orElse(Set.of()));
        login.setDetails(attempt.getDetails());
        return login;
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    static UsernamePasswordAuthenticationToken authenticated(String account, Set<String> posts) {
        return UsernamePasswordAuthenticationToken.authenticated(
                account, null, posts.stream().map(SimpleGrantedAuthority::new).toList());
    }

    private static String address(Authentication attempt) {
        return attempt.getDetails() instanceof WebAuthenticationDetails details
                ? details.getRemoteAddress()
                : "unknown";
    }
}
