package io.replyx.application.bots;

import io.replyx.application.kernel.Slice;
import io.replyx.application.kernel.UseCase;
import io.replyx.domain.bots.Undelivered;
import io.replyx.domain.kernel.BotId;

/** What one can do with bots. */
public record BotsApi(
        UseCase<CreateBot.Command, BotView> createBot,
        UseCase<GetBot.Query, BotView> getBot,
        UseCase<ListBots.Query, Slice<BotView>> listBots,
        UseCase<ListUndelivered.Query, Slice<Undelivered>> listUndelivered,
        UseCase<GetFile.Query, GetFile.File> getFile,
        UseCase<UpdateBot.Command, BotView> updateBot,
        UseCase<SwitchBot.Command, BotView> switchBot,
        UseCase<DeleteBot.Command, BotId> deleteBot,
        UseCase<AcceptUpdate.Command, AcceptUpdate.Accepted> acceptUpdate,
        UseCase<ViewFleet.Query, ViewFleet.Fleet> viewFleet) {}
