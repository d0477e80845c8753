package org.proxenos.notification;

import com.openhtmltopdf.extend.FSTextBreaker;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.logging.Level;
import org.springframework.core.io.ClassPathResource;

/** Prints a page to PDF with fonts that come along, for no server can be relied on to have Greek ones. */
class LetterPress {

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    /** @param page well-formed; whatever it refers to outside itself is not fetched */
    byte[] print(String page) {
        var pdf = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .useFastMode()
                    .useUnicodeLineBreaker(new BetweenWords())
                    .useUriResolver((base, uri) -> null)
                    .useFont(() -> font("LiberationSans-Regular"), "Letter", 400, FontStyle.NORMAL, true)
                    .useFont(() -> font("LiberationSans-Bold"), "Letter", 700, FontStyle.NORMAL, true)
                    .withHtmlContent(page, null)
                    .toStream(pdf)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    private static InputStream font(String name) {
        try {
            return new ClassPathResource("liberation/" + name + ".ttf").getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lines end between words only: a date or a mail address that goes on in the next line reads badly. */
    private static final class BetweenWords implements FSTextBreaker {

        private String text = "";
        private int position;

        @Override
        public void setText(String newText) {
            text = newText;
            position = 0;
        }

        @Override
        public int next() {
            if (position >= text.length()) {
                return -1;
            }
            while (position < text.length() && text.charAt(position) != ' ') {
                position++;
            }
            while (position < text.length() && text.charAt(position) == ' ') {
                position++;
            }
            return position;
        }
    }
}
