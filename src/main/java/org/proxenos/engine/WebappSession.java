package org.proxenos.engine;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** The session in which somebody is signed in to Tasklist and its sisters. */
public interface WebappSession {

    /** Who is signed in; nobody if the request carries no such session. Never opens one. */
    Optional<String> user(HttpServletRequest request);

    /**
     * Whether the request proves that it comes from one of our own pages: it repeats the session's secret in the header
     * {@code X-XSRF-TOKEN}, which a page of somebody else cannot read.
     */
    boolean comesFromOurPages(HttpServletRequest request);
}
