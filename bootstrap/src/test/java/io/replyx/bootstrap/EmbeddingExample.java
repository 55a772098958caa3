package io.replyx.bootstrap;

import io.replyx.ai.documents.DocumentParsers;
import io.replyx.ai.offline.OfflineAnswerModel;
import io.replyx.ai.offline.OfflineEmbedder;
import io.replyx.application.Persistence;
import io.replyx.application.ReplyX;
import io.replyx.application.assistants.PublishAssistant;
import io.replyx.application.dialogs.CreateDialog;
import io.replyx.application.dialogs.FindReply;
import io.replyx.application.dialogs.ReceiveMessage;
import io.replyx.application.identity.IdentityPolicy;
import io.replyx.application.identity.RegisterUser;
import io.replyx.application.kernel.Actor;
import io.replyx.application.kernel.Crud;
import io.replyx.application.kernel.JobRunner;
import io.replyx.application.knowledge.AddDocument;
import io.replyx.domain.assistants.Assistant;
import io.replyx.domain.assistants.AssistantConfig;
import io.replyx.domain.assistants.AssistantName;
import io.replyx.domain.dialogs.Customer;
import io.replyx.domain.dialogs.MessageText;
import io.replyx.domain.dialogs.Metadata;
import io.replyx.domain.identity.EmailAddress;
import io.replyx.domain.identity.Password;
import io.replyx.domain.identity.PersonName;
import io.replyx.domain.kernel.Language;
import io.replyx.domain.kernel.Role;
import io.replyx.domain.knowledge.DocumentFormat;
import io.replyx.domain.knowledge.DocumentTitle;
import io.replyx.domain.knowledge.TokenCounter;
import io.replyx.persistence.identity.Pbkdf2PasswordHasher;
import io.replyx.persistence.kernel.AesGcmSecretCipher;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The code of docs/embedding.md; a test holds the two together. */
final class EmbeddingExample {
    private EmbeddingExample() {}

    static ReplyX build(Persistence persistence, byte[] key) {
        // [build]
        var random = new SecureRandom();
        var replyx = ReplyX.builder()
                .persistence(persistence)
                .answerModel(new OfflineAnswerModel(TokenCounter.estimate()))
                .embedder(new OfflineEmbedder())
                .documentParser(new DocumentParsers())
                .passwordHasher(new Pbkdf2PasswordHasher(random))
                .secretCipher(new AesGcmSecretCipher(List.of(new AesGcmSecretCipher.Key("k1", key)), random))
                .mailer(mail -> System.out.println(mail.to() + ": " + mail.subject()))
                .identityPolicy(new IdentityPolicy(true, URI.create("https://chat.example.com"), Duration.ofDays(30)))
                .random(random)
                .build();
        // [/build]
        return replyx;
    }

    static String ask(ReplyX replyx) {
        // [ask]
        var profile = replyx.identity()
                .registerUser()
                .handle(
                        new Actor.Guest(),
                        new RegisterUser.Command(
                                new EmailAddress("owner@example.com"),
                                new Password("correct horse"),
                                new PersonName("Olga"),
                                Optional.empty(),
                                Language.EN));
        var tenant = profile.workspace().orElseThrow().tenant().id();
        var owner = new Actor.Member(tenant, profile.user().id(), Role.OWNER);

        var assistant = replyx.assistants()
                .createAssistant()
                .handle(
                        owner,
                        new Crud.Create<>(
                                new Assistant.Content(new AssistantName("Tea shop"), AssistantConfig.defaults()),
                                Optional.empty()))
                .id();
        replyx.assistants().publishAssistant().handle(owner, new PublishAssistant.Command(assistant));
        var text = "Delivery within the city takes one day.".getBytes(StandardCharsets.UTF_8);
        replyx.knowledge()
                .addDocument()
                .handle(
                        owner,
                        new AddDocument.Command(
                                new DocumentTitle("Delivery"),
                                DocumentFormat.TEXT,
                                text,
                                Set.of(assistant),
                                Optional.empty()));
        runJobs(replyx.jobs()); // a server does this all the time, on threads of its own

        var dialog = replyx.dialogs()
                .createDialog()
                .handle(owner, new CreateDialog.Command(assistant, Customer.ANONYMOUS, Metadata.NONE, Optional.empty()))
                .id();
        var question = replyx.dialogs()
                .receiveMessage()
                .handle(
                        owner,
                        new ReceiveMessage.Command(
                                dialog,
                                new MessageText("How long does delivery take?"),
                                Optional.empty(),
                                Metadata.NONE))
                .message();
        runJobs(replyx.jobs());
        var reply = replyx.dialogs().findReply().handle(owner, new FindReply.Query(question.id()));
        // [/ask]
        return reply.orElseThrow().text();
    }

    // [jobs]
    static void runJobs(JobRunner jobs) {
        for (var due = jobs.queue().claim(10);
                !due.isEmpty();
                due = jobs.queue().claim(10)) {
            for (var job : due) {
                if (jobs.run(job) instanceof JobRunner.Outcome.Done) {
                    jobs.queue().finish(List.of(job));
                }
            }
        }
    }
    // [/jobs]
}
