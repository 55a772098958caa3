package io.replyx.domain.bots;

import io.replyx.domain.kernel.BotId;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * Spreads bots over nodes without anybody to assign them: each node reckons out the same. When a node comes or goes, only
 * the bots that it gets or had move. (Highest random weight hashing, Thaler and Ravishankar, 1998.)
 */
public final class RendezvousHashing {
    private RendezvousHashing() {}

    /** The node that is to run this bot; empty when there is none. */
    public static Optional<String> choose(Collection<String> nodes, BotId bot) {
        return nodes.stream()
                .max(Comparator.<String>comparingLong(node -> weight(node, bot)).thenComparing(node -> node));
    }

    private static long weight(String node, BotId bot) {
        long weight = mix(bot.value().getMostSignificantBits() ^ mix(bot.value().getLeastSignificantBits()));
        for (int index = 0; index < node.length(); index++) {
            weight = mix(weight ^ node.charAt(index));
        }
        return weight;
    }

    /** Every bit of the result depends on every bit of the input (the finalizer of SplitMix64, Steele et al., 2014). */
    private static long mix(long bits) {
        long mixed = bits + 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
