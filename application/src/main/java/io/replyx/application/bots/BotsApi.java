package io.replyx.application.bots;

import io.replyx.application.kernel.Slice;
import io.replyx.application.kernel.UseCase;
import io.replyx.domain.bots.FailedDelivery;
import io.replyx.domain.kernel.BotId;

/** What one can do with bots. */
public record BotsApi(
        UseCase<CreateBot.Command, BotView> createBot,
        UseCase<GetBot.Query, BotView> getBot,
        UseCase<ListBots.Query, Slice<BotView>> listBots,
        UseCase<ListFailedDeliveries.Query, Slice<FailedDelivery>> listFailedDeliveries,
        UseCase<GetMessageFile.Query, GetMessageFile.File> getMessageFile,
        UseCase<UpdateBot.Command, BotView> updateBot,
        UseCase<ChangeBotState.Command, BotView> changeBotState,
        UseCase<DeleteBot.Command, BotId> deleteBot,
        UseCase<AcceptUpdate.Command, AcceptUpdate.Accepted> acceptUpdate,
        UseCase<GetFleetStatus.Query, GetFleetStatus.Fleet> getFleetStatus) {}
