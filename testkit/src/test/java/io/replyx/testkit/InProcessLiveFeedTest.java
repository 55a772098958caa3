package io.replyx.testkit;

import io.replyx.application.dialogs.InProcessLiveFeed;
import io.replyx.application.dialogs.port.LiveFeed;
import io.replyx.testkit.contract.LiveFeedContract;

final class InProcessLiveFeedTest extends LiveFeedContract {
    private final LiveFeed feed = new InProcessLiveFeed();

    @Override
    protected LiveFeed feed() {
        return feed;
    }
}
