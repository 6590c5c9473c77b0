package io.gatepass.app.persistence;

import io.micronaut.context.BeanContext;
import io.micronaut.context.BeanResolutionContext;
import io.micronaut.inject.BeanConfiguration;
import io.micronaut.inject.BeanDefinitionReference;
import org.jspecify.annotations.Nullable;

/** Leaves every other feature of the application out: no workers, no routes, no stores. */
public final class PersistenceOnly implements BeanConfiguration {
  private static final String APP = "io.gatepass.app.";

  @Override
  @SuppressWarnings("rawtypes")
  public boolean isWithin(BeanDefinitionReference reference) {
    return isWithin(reference.getBeanDefinitionName());
  }

  @Override
  public boolean isWithin(String name) {
    return name.startsWith(APP) && !name.startsWith(getPackage().getName() + ".");
  }

  @Override
  public boolean isEnabled(BeanContext context, @Nullable BeanResolutionContext resolution) {
    return false;
  }

  @Override
  public Package getPackage() {
    return PersistenceOnly.class.getPackage();
  }

  @Override
  public String getName() {
    return PersistenceOnly.class.getName();
  }

  @Override
  public String getVersion() {
    return "";
  }
}
