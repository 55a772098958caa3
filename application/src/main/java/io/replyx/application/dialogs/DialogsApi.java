package io.replyx.application.dialogs;

import io.replyx.application.kernel.Slice;
import io.replyx.application.kernel.UseCase;
import io.replyx.domain.dialogs.Dialog;
import io.replyx.domain.dialogs.DialogEntry;
import io.replyx.domain.dialogs.Message;
import io.replyx.domain.dialogs.MessageId;
import io.replyx.domain.dialogs.Rating;
import java.util.List;
import java.util.Optional;

/** What one can do with conversations. */
public record DialogsApi(
        UseCase<CreateDialog.Command, Dialog> createDialog,
        UseCase<GetDialog.Query, Dialog> getDialog,
        UseCase<ListDialogs.Query, Slice<Dialog>> listDialogs,
        UseCase<CloseDialog.Command, Dialog> closeDialog,
        UseCase<ReceiveMessage.Command, ReceiveMessage.Received> receiveMessage,
        UseCase<FindReply.Query, Optional<Message>> findReply,
        UseCase<ListMessages.Query, ListMessages.Page> listMessages,
        UseCase<ReplayDialog.Query, List<DialogEntry>> replayDialog,
        UseCase<FollowDialog.Query, FollowDialog.Following> followDialog,
        UseCase<RateMessage.Command, Rating> rateMessage,
        UseCase<WithdrawRating.Command, MessageId> withdrawRating,
        UseCase<ListRatings.Query, List<Rating>> listRatings) {}
