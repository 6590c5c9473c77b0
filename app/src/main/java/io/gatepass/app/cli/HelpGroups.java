package io.gatepass.app.cli;

import static picocli.CommandLine.Model.UsageMessageSpec.SECTION_KEY_COMMAND_LIST;
import static picocli.CommandLine.Model.UsageMessageSpec.SECTION_KEY_COMMAND_LIST_HEADING;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Help;

/** The list of commands by what they are for. A command that no group names is in the last one. */
public final class HelpGroups {
  /** Commands with one purpose; {@code named} is empty for all others. */
  private record Group(String title, Set<String> named) {
    boolean has(String command) {
      return named.isEmpty() || named.contains(command);
    }
  }

  private static final List<Group> GROUPS =
      List.of(
          new Group("Run a gateway", Set.of("serve", "keys")),
          new Group("Move files, over HTTP", Set.of("put", "get", "ls", "rm")),
          new Group("Look after it", Set.of()));

  private HelpGroups() {}

  public static void show(CommandLine program) {
    program.getHelpSectionMap().remove(SECTION_KEY_COMMAND_LIST_HEADING);
    program.getHelpSectionMap().put(SECTION_KEY_COMMAND_LIST, HelpGroups::list);
  }

  private static String list(Help help) {
    Map<String, Help> left = new LinkedHashMap<>(help.subcommands());
    StringBuilder text = new StringBuilder();
    for (Group group : GROUPS) {
      Map<String, Help> commands = new LinkedHashMap<>(left);
      commands.keySet().removeIf(name -> !group.has(name));
      left.keySet().removeAll(commands.keySet());
      if (!commands.isEmpty()) {
        text.append(help.createHeading("%n" + group.title() + ":%n"))
            .append(help.commandList(commands));
      }
    }
    return text.toString();
  }
}
