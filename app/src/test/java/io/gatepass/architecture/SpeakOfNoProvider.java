package io.gatepass.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words of one provider stay in its adapter, names of types, methods and fields included. */
final class SpeakOfNoProvider extends ArchCondition<JavaClass> {

  private static final Set<String> WORDS =
      Set.of("bucket", "buckets", "container", "containers", "region", "regions", "s3", "sas");
  private static final Pattern WORD_BOUNDARY = Pattern.compile("[_$]|(?<=[a-z0-9])(?=[A-Z])");

  SpeakOfNoProvider() {
    super("speak of no provider");
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    Stream.concat(
            Stream.of(type.getSimpleName()), type.getMembers().stream().map(JavaMember::getName))
        .filter(SpeakOfNoProvider::namesAProvider)
        .forEach(name -> events.add(SimpleConditionEvent.violated(type, describe(type, name))));
  }

  private static String describe(JavaClass type, String name) {
    return "%s says '%s' %s".formatted(type.getName(), name, type.getSourceCodeLocation());
  }

  private static boolean namesAProvider(String name) {
    return WORD_BOUNDARY
        .splitAsStream(name)
        .map(word -> word.toLowerCase(Locale.ROOT))
        .anyMatch(WORDS::contains);
  }
}
