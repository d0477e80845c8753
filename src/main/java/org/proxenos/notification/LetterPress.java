package org.proxenos.notification;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;

/** Prints a page to PDF with fonts that come along, for no server can be relied on to have Greek ones. */
class LetterPress {

    /** @param page well-formed; whatever it refers to outside itself is not fetched */
    byte[] print(String page) {
        var pdf = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .useFastMode()
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
}
