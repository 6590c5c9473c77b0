package io.gatepass.app.cli;

import picocli.CommandLine.Command;

/** API keys, on the database itself. */
@Command(
    name = "keys",
    description = "Make, list and revoke API keys, on the database itself.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {KeysCreateCommand.class, KeysListCommand.class, KeysRevokeCommand.class},
    footerHeading = "%n",
    footer = {
      "The database is found by the same settings as serve finds it: the settings file, GATEPASS_*"
          + " variables, or --data. An embedded database can be opened by one process at a time:"
          + " while a gateway runs on it, use its API (/v1/keys). PostgreSQL can be shared.",
      "",
      "The first key, for whoever runs the gateway:",
      "  gatepass keys create --name ops --tenant acme --owner ops --scopes admin"
    })
public final class KeysCommand {}
