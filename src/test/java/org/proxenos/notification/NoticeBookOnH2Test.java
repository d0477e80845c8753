package org.proxenos.notification;

import org.junit.jupiter.api.DisplayName;

@DisplayName("The book of notices on H2")
class NoticeBookOnH2Test extends NoticeBookContract {

    @Override
    String[] database() {
        return new String[0];
    }
}
