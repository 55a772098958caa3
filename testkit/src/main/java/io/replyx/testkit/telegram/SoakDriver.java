package io.replyx.testkit.telegram;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * Many customers of many bots, and whether each question got its one answer, in order. Questions carry a running number
 * of their chat, {@code #17}, which the answer must repeat. Takes little memory however long it goes on.
 */
public final class SoakDriver {
    private static final Pattern NUMBER = Pattern.compile("#(\\d+)");

    private final Map<Chat, Talk> talks = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicInteger doubled = new AtomicInteger();
    private final AtomicInteger reordered = new AtomicInteger();

    private record Chat(long bot, long chat) {}

    /** What was asked in one chat, and what came back. */
    private static final class Talk {
        private final Map<Integer, Long> open = new ConcurrentHashMap<>();
        private int last;
        private int highest;
    }

    /** @param bot will be listened to from now on */
    public void listenTo(FakeBot bot) {
        bot.onSent(sent -> {
            if (sent.method().equals("sendmessage")) {
                heard(new Chat(bot.id(), sent.chat()), sent);
            }
        });
    }

    /** One more question in this chat. */
    public void ask(FakeBot bot, long chat) {
        var talk = talks.computeIfAbsent(new Chat(bot.id(), chat), _ -> new Talk());
        synchronized (talk) {
            talk.last++;
            talk.open.put(talk.last, System.nanoTime());
            asked.incrementAndGet();
            bot.says(chat, "#" + talk.last + " hello");
        }
    }

    private void heard(Chat chat, Sent sent) {
        var number = NUMBER.matcher(sent.text());
        var talk = talks.get(chat);
        if (talk == null || !number.find()) {
            return;
        }
        int told = Integer.parseInt(number.group(1));
        var since = talk.open.remove(told);
        if (since == null) {
            doubled.incrementAndGet();
            return;
        }
        answered.incrementAndGet();
        nanos.add(sent.at() - since);
        if (told < talk.highest) {
            reordered.incrementAndGet();
        }
        talk.highest = Math.max(talk.highest, told);
    }

    public int asked() {
        return asked.get();
    }

    public int answered() {
        return answered.get();
    }

    /** Answers that had come before. */
    public int doubled() {
        return doubled.get();
    }

    /** Answers that came after the answer to a later question. */
    public int reordered() {
        return reordered.get();
    }

    public int open() {
        return asked() - answered();
    }

    /** From each question to its answer, in nanoseconds, since this was last asked. */
    public long[] takeNanos() {
        var taken = nanos.stream().mapToLong(Long::longValue).toArray();
        nanos.clear();
        return taken;
    }
}
