package cn.zeren.journeys;

import cn.zeren.local.Console;
import cn.zeren.local.Suite;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One suite for all journeys of a run: started for the first that asks for it, closed by JUnit after the last. */
final class RunningSuite implements ParameterResolver {

    private static final int PORTS = 18_480;

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Suite.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(RunningSuite.class))
                .getOrComputeIfAbsent(Suite.class, key -> start(), Suite.class);
    }

    private static Suite start() {
        Path repository = Path.of(System.getProperty("zeren.repo"));
        return Suite.start(new Suite.Options(repository, PORTS, true), new Console());
    }
}
