package org.proxenos.notification.web;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.proxenos.notification.NoticeSight;
import org.proxenos.notification.Notices;
import org.proxenos.notification.StoredNotice;
import org.proxenos.notification.UnknownNotice;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was told to customers and colleagues, with the proof of it. */
@RestController
@RequestMapping("/api/notices")
class NoticeController {

    private final Notices notices;
    private final ObjectProvider<NoticeSight> sight;
    private final MessageSource catalogue;

    NoticeController(Notices notices, ObjectProvider<NoticeSight> sight, MessageSource catalogue) {
        this.notices = notices;
        this.sight = sight;
        this.catalogue = catalogue;
    }

    record Page(List<StoredNotice> content, int page, int size, int totalElements) {}

    /** Newest first. */
    @GetMapping
    Page about(
            @RequestParam String regarding,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        var all = notices.about(regarding).stream().filter(this::maySee).toList();
        var from = Math.min((long) Math.max(page, 0) * Math.max(size, 1), all.size());
        var to = Math.min(from + Math.max(size, 1), all.size());
        return new Page(all.subList((int) from, (int) to), Math.max(page, 0), Math.max(size, 1), all.size());
    }

    @GetMapping("/{id}")
    StoredNotice one(@PathVariable UUID id) {
        return seen(id);
    }

    @GetMapping("/{id}/pdf")
    ResponseEntity<byte[]> letter(@PathVariable UUID id) {
        var notice = seen(id);
        var pdf = notices.document(id).orElseThrow(() -> new UnknownNotice(id));
        var name =
                ContentDisposition.inline().filename(notice.template() + ".pdf").build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(pdf);
    }

    /** What is not for the reader's eyes does not exist for them. */
    private StoredNotice seen(UUID id) {
        return notices.find(id).filter(this::maySee).orElseThrow(() -> new UnknownNotice(id));
    }

    private boolean maySee(StoredNotice notice) {
        return sight.stream().allMatch(it -> it.maySee(notice));
    }

    @ExceptionHandler
    ProblemDetail unknown(UnknownNotice unknown, Locale reader) {
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.NOT_FOUND,
                catalogue.getMessage("notification.problem.unknownNotice", new Object[] {unknown.id()}, reader));
        problem.setType(URI.create("urn:proxenos:problem:unknown-notice"));
        return problem;
    }
}
