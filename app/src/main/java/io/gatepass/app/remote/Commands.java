package io.gatepass.app.remote;

import java.lang.reflect.Constructor;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes commands with what is around them; others as they are made by default. */
public record Commands(Surroundings here) implements IFactory {
  @Override
  public <K> K create(Class<K> type) throws Exception {
    for (Constructor<?> constructor : type.getDeclaredConstructors()) {
      Class<?>[] needs = constructor.getParameterTypes();
      if (needs.length == 1 && needs[0] == Surroundings.class) {
        return type.cast(constructor.newInstance(here));
      }
    }
    return CommandLine.defaultFactory().create(type);
  }
}
