package cn.zeren.notice.channel;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** E-mail by SMTP. */
@ApplicationScoped
public class SmtpGateway implements ChannelGateway {

    private static final Logger LOG = Logger.getLogger(SmtpGateway.class);

    private final ReactiveMailer mailer;
    private final ChannelConfig config;

    SmtpGateway(ReactiveMailer mailer, ChannelConfig config) {
        this.mailer = mailer;
        this.config = config;
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public boolean ready() {
        return config.email().isPresent();
    }

    @Override
    public Uni<Outcome> send(Message message) {
        String from = config.email().orElseThrow().from();
        String messageId = "<" + message.id() + "@" + from.substring(from.indexOf('@') + 1) + ">";
        Mail mail = Mail.withText(message.address(), message.subject(), message.text())
                .setFrom(from)
                .addHeader("Message-ID", messageId)
                .addHeader("Auto-Submitted", "auto-generated");
        return mailer.send(mail)
                .ifNoItem()
                .after(config.timeout())
                .fail()
                .replaceWith(() -> Outcome.taken(messageId))
                .onFailure()
                .recoverWithItem(failure -> failed(message, failure));
    }

    /** The failure's own text may hold the address: only the reply code is kept. */
    private static Outcome failed(Message message, Throwable failure) {
        Outcome outcome = Outcome.ofSmtpFailure(reply(failure));
        LOG.warnf("%s was not taken: %s", message, outcome.fault());
        return outcome;
    }

    private static int reply(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SMTPException smtp) {
                return smtp.getReplyCode();
            }
        }
        return 0;
    }
}
