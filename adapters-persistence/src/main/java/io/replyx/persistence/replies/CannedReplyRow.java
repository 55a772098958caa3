package io.replyx.persistence.replies;

import io.replyx.domain.kernel.Language;
import io.replyx.domain.replies.CannedReply;
import io.replyx.domain.replies.CannedReplyId;
import io.replyx.persistence.kernel.TenantRow;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "canned_reply")
@NullUnmarked
class CannedReplyRow extends TenantRow<CannedReply> {
    String title;
    String shortcut;
    String text;
    String language;

    CannedReplyRow() {}

    CannedReplyRow(CannedReply reply) {
        super(reply);
        var content = reply.content();
        this.title = content.title().value();
        this.shortcut = content.shortcut().value();
        this.text = content.text().value();
        this.language = content.language().map(Language::code).orElse(null);
    }

    @Override
    protected CannedReply toDomain() {
        var content = new CannedReply.Content(
                new CannedReply.Title(title),
                new CannedReply.Shortcut(shortcut),
                new CannedReply.Text(text),
                Optional.ofNullable(language).map(Language::of));
        return new CannedReply(new CannedReplyId(id()), tenant(), content, createdAt, version);
    }
}
