package org.proxenos.notification;

/** Who may read what was told to others. Where nobody says anything about it, everybody may. */
public interface NoticeSight {

    /** Whether whoever is signed in may read a notice. */
    boolean maySee(StoredNotice notice);
}
