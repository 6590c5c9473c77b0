package io.gatepass.app.persistence;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * Rows by their identity, of which those that are wanted at the same moment are asked for at once.
 * Not for within a transaction, which would hold its connection while it waits for others, and
 * whose own writing their questions do not see.
 *
 * @param <R> a row
 */
final class Lookup<R> {
  private final Function<UUID, Optional<R>> one;
  private final Function<Collection<UUID>, List<R>> several;
  private final Function<R, UUID> identity;
  private final Together<UUID, Optional<R>> found = new Together<>(this::all);

  Lookup(
      Function<UUID, Optional<R>> one,
      Function<Collection<UUID>, List<R>> several,
      Function<R, UUID> identity) {
    this.one = one;
    this.several = several;
    this.identity = identity;
  }

  Optional<R> find(UUID id) {
    return found.ask(id);
  }

  private List<Optional<R>> all(List<UUID> ids) {
    Set<UUID> different = Set.copyOf(ids);
    Map<UUID, R> rows =
        Database.ask(() ->
                different.size() == 1
                    ? one.apply(ids.getFirst()).stream().toList()
                    : several.apply(different))
            .stream()
            .collect(toMap(identity, row -> row));
    return ids.stream().map(id -> Optional.ofNullable(rows.get(id))).toList();
  }
}
