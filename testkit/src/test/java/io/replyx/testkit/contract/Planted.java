package io.replyx.testkit.contract;

import static java.util.Objects.requireNonNull;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A fault at work: calls of some ports pass through its defects. */
final class Planted {
    private final Set<Class<?>> ports;
    private final Map<String, Defect> defects;

    /** What goes wrong in one method. */
    interface Defect {
        @Nullable
        Object instead(Call call) throws Throwable;
    }

    /** A call on its way to the sound part. */
    record Call(Object target, Method method, Object[] arguments) {
        @Nullable
        Object proceed() throws Throwable {
            return proceedWith(arguments);
        }

        @Nullable
        Object proceedWith(Object... others) throws Throwable {
            try {
                return method.invoke(target, others);
            } catch (InvocationTargetException thrown) {
                throw Optional.ofNullable(thrown.getCause()).orElse(thrown);
            }
        }

        <T> T argument(int index, Class<T> type) {
            return type.cast(arguments[index]);
        }

        <T> T on(Class<T> port) {
            return port.cast(target);
        }
    }

    Planted(Set<Class<?>> ports, Map<String, Defect> defects) {
        this.ports = ports;
        this.defects = defects;
    }

    /** The part with the fault in it, and in every faulty part that it gives out. */
    <T> T into(Class<T> port, T sound) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(),
                new Class<?>[] {port},
                (proxy, method, arguments) -> call(port, sound, proxy, method, arguments)));
    }

    private @Nullable Object call(Class<?> port, Object sound, Object proxy, Method method, Object @Nullable [] passed)
            throws Throwable {
        method.setAccessible(true);
        var arguments = passed == null ? new Object[0] : passed.clone();
        var defect = Optional.ofNullable(defects.get(method.getName())).filter(_ -> ports.contains(port));
        if (defect.isEmpty() && method.isDefault()) {
            return InvocationHandler.invokeDefault(proxy, method, arguments);
        }
        var call = new Call(sound, method, arguments);
        var result = defect.isPresent() ? defect.get().instead(call) : call.proceed();
        return spoiled(method.getReturnType(), result);
    }

    /** A bundle of stores holds ports, too. */
    private @Nullable Object spoiled(Class<?> type, @Nullable Object result) throws ReflectiveOperationException {
        if (result == null) {
            return null;
        }
        if (ports.contains(type)) {
            return spoil(type, result);
        }
        return type.isRecord() && type.getSimpleName().endsWith("Stores") ? spoiledBundle(type, result) : result;
    }

    private Object spoiledBundle(Class<?> bundle, Object sound) throws ReflectiveOperationException {
        var components = bundle.getRecordComponents();
        var parts = new Object[components.length];
        for (int i = 0; i < parts.length; i++) {
            var type = components[i].getType();
            parts[i] = requireNonNull(spoiled(type, components[i].getAccessor().invoke(sound)));
        }
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        return bundle.getDeclaredConstructor(types).newInstance(parts);
    }

    private <T> T spoil(Class<T> port, Object sound) {
        return into(port, port.cast(sound));
    }
}
