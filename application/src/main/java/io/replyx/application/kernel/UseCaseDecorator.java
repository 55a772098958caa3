package io.replyx.application.kernel;

/** The one seam around every use case: metrics, audit, tracing. */
@FunctionalInterface
public interface UseCaseDecorator {
    /**
     * @param name the use case's class name, for example {@code RequestHandoff}
     * @return a use case that does the same
     */
    <C, R> UseCase<C, R> wrap(String name, UseCase<C, R> useCase);

    static UseCaseDecorator none() {
        return new UseCaseDecorator() {
            @Override
            public <C, R> UseCase<C, R> wrap(String name, UseCase<C, R> useCase) {
                return useCase;
            }
        };
    }
}
