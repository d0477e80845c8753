package org.proxenos.access;

import jakarta.servlet.DispatcherType;
import java.time.InstantSource;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.proxenos.engine.UserStore;
import org.proxenos.engine.WebappSession;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The doors of the house and who may pass. What is not named here is closed. */
@Configuration
class Doors {

    private static final At FILES = At.orBelow("/api/imports", "/api/mappings");
    private static final At SCANS = At.orBelow("/api/scans");

    private final Problems problems;

    Doors(Problems problems) {
        this.problems = problems;
    }

    @Bean
    Throttle throttle() {
        return new Throttle(InstantSource.system());
    }

    @Bean
    SignIn signIn(UserStore users, IdentityService identity, Throttle throttle) {
        return new SignIn(users, identity, throttle, InstantSource.system());
    }

    /** The webapps have filters of their own for sessions and forged requests; only holes are closed in front of them. */
    @Bean
    @Order(1)
    SecurityFilterChain webapps(HttpSecurity http, WebappSession session, SignIn signIn, Throttle throttle)
            throws Exception {
        http.securityMatcher(At.orBelow("/camunda"))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .headers(Doors::commonHeaders)
                .headers(headers -> headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                        .frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin))
                .addFilterBefore(new ClosedDoors(session, signIn, problems), AuthorizationFilter.class)
                .addFilterBefore(new PatientLogin(throttle, problems), AuthorizationFilter.class);
        return withoutSpringSessions(http).build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain engineRest(HttpSecurity http, IdentityService identity, WebappSession session, SignIn signIn)
            throws Exception {
        http.securityMatcher(At.orBelow("/engine-rest"))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .addFilterAfter(new ClosedDoors(session, signIn, problems), AuthorizationFilter.class)
                .addFilterAfter(new EngineKnowsWhoActs(identity), ClosedDoors.class);
        return byPassword(http, signIn).build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain api(HttpSecurity http, IdentityService identity, WebappSession session, SignIn signIn)
            throws Exception {
        http.securityMatcher(At.orBelow("/api"))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(FILES)
                        .hasAnyAuthority(
                                Groups.CAMUNDA_ADMIN,
                                Role.BACK_OFFICE.group(),
                                Role.ACCOUNTING.group(),
                                Role.PROCESS_OWNERS.group())
                        .requestMatchers(request -> request.getMethod().equals("POST") && SCANS.matches(request))
                        .hasAnyAuthority(Groups.CAMUNDA_ADMIN, Role.BACK_OFFICE.group(), Role.PROCESS_OWNERS.group())
                        .anyRequest()
                        .authenticated())
                .addFilterBefore(new SessionOfTasklist(session, signIn, problems), BasicAuthenticationFilter.class)
                .addFilterAfter(new EngineKnowsWhoActs(identity), AuthorizationFilter.class);
        return byPassword(http, signIn).build();
    }

    @Bean
    @Order(4)
    SecurityFilterChain everythingElse(HttpSecurity http) throws Exception {
        http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(
                                HttpMethod.GET,
                                "/",
                                "/camunda-welcome",
                                "/actuator/health",
                                "/actuator/health/liveness",
                                "/actuator/health/readiness")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .headers(Doors::commonHeaders)
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint((request, response, because) ->
                                problems.refuse(request, response, HttpStatus.FORBIDDEN, "closed"))
                        .accessDeniedHandler(problems));
        return withoutSpringSessions(http).build();
    }

    private HttpSecurity byPassword(HttpSecurity http, SignIn signIn) throws Exception {
        // The one provider and no parent: a wrong password is checked, and counted, once.
        http.authenticationManager(new ProviderManager(signIn))
                .httpBasic(basic -> basic.authenticationEntryPoint(problems))
                .exceptionHandling(
                        refusals -> refusals.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .headers(Doors::commonHeaders)
                .addFilterAfter(new SameSiteOnly(problems), SecurityContextHolderFilter.class);
        return withoutSpringSessions(http);
    }

    private static HttpSecurity withoutSpringSessions(HttpSecurity http) throws Exception {
        return http.csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
    }

    private static void commonHeaders(HeadersConfigurer<HttpSecurity> headers) {
        headers.referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        policy -> policy.policy("camera=(), geolocation=(), microphone=(), payment=(), usb=()"));
    }
}
