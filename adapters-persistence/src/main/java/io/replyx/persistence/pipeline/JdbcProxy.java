package io.replyx.persistence.pipeline;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** JDBC's interfaces have a hundred methods each, of which a handful means something to us. */
final class JdbcProxy {
    private static final Object[] NONE = {};

    private JdbcProxy() {}

    /** What becomes of a call. */
    @FunctionalInterface
    interface Handler {
        @Nullable
        Object handle(Method method, Object[] arguments) throws SQLException;
    }

    /** Equal to itself only, whatever the handler forwards to. */
    static <T> T proxy(Class<T> type, Handler handler) {
        return type.cast(Proxy.newProxyInstance(
                JdbcProxy.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    var all = arguments == null ? NONE : arguments;
                    return method.getDeclaringClass() == Object.class
                            ? ofObject(proxy, method, all)
                            : handler.handle(method, all);
                }));
    }

    @SuppressWarnings("ReferenceEquality")
    private static Object ofObject(Object proxy, Method method, Object[] arguments) {
        return switch (method.getName()) {
            case "equals" -> proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> proxy.getClass().getSimpleName() + "@" + System.identityHashCode(proxy);
        };
    }

    /** Calls it, and throws what it throws. */
    static @Nullable Object call(Object target, Method method, Object[] arguments) throws SQLException {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw JdbcProxy.<RuntimeException>as(thrown.getCause());
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <E extends Throwable> E as(@Nullable Throwable cause) throws E {
        throw (E) cause;
    }
}
