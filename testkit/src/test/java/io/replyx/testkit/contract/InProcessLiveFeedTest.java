package io.replyx.testkit.contract;

import io.replyx.application.dialogs.InProcessLiveFeed;
import io.replyx.application.dialogs.port.LiveFeed;
import org.junit.jupiter.api.extension.RegisterExtension;

final class InProcessLiveFeedTest extends LiveFeedContract {
    @RegisterExtension
    private final Subject subject = new Subject();

    private final LiveFeed feed = new InProcessLiveFeed();

    @Override
    protected LiveFeed feed() {
        return subject.spoiled(LiveFeed.class, feed);
    }
}
