package io.replyx.application.kernel;

/**
 * One thing that somebody can do with ReplyX.
 *
 * @param <C> what is asked for
 * @param <R> what comes of it
 */
public interface UseCase<C, R> {
    /**
     * Does it, or refuses.
     *
     * @throws io.replyx.domain.kernel.Refusal when this actor may not, or the command cannot be carried out
     */
    R handle(Actor actor, C command);
}
