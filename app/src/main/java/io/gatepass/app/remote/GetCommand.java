package io.gatepass.app.remote;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gatepass.app.remote.api.Json;
import io.gatepass.app.remote.api.Upload;
import io.gatepass.app.remote.fetch.FetchFile;
import io.gatepass.app.remote.fetch.SafeName;
import io.gatepass.app.remote.send.Remembered;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Fetches a file. */
@Command(
    name = "get",
    description = {
      "Fetch a ready file straight from storage, and check it.",
      "It appears when it is complete. What breaks off goes on where it was when the same command is"
          + " run again."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeListHeading = ExitCodes.HEADING,
    exitCodeList = {
      ExitCodes.IS_DONE,
      "1:not done: the file is there already, cannot be written, or is not what was sent",
      ExitCodes.IS_WRONG_USE,
      ExitCodes.IS_REFUSED,
      ExitCodes.IS_AWAY,
      ExitCodes.IS_INTERRUPTED
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  gatepass get 019a…",
      "  gatepass get -o back.mp4 019a…",
      "  gatepass get -o - 019a… | tar xz"
    })
public final class GetCommand implements Callable<Integer> {
  private static final String PIPE = "-";

  private final Surroundings here;

  @Parameters(paramLabel = "ID", description = "The upload's id, as put and ls print it.")
  private String id = "";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = {
        "Where to (default: the upload's name, in this folder).",
        "A folder: below it; -: standard output."
      })
  private @Nullable String output;

  @Option(names = "--force", description = "Replace a file that is there.")
  private boolean force;

  @Mixin private final ProgressOptions telling = new ProgressOptions();
  @Mixin private final GatewayOptions gateway = new GatewayOptions();

  public GetCommand(Surroundings here) {
    this.here = here;
  }

  @Override
  public Integer call() {
    if (PIPE.equals(output) && telling.json()) {
      throw new WrongUse("--json, -o -: standard output is for one of them.");
    }
    String hint =
        PIPE.equals(output)
            ? "The output is not complete."
            : "What has arrived stays: the same command goes on from there.";
    return Interrupts.guarded(here.err(), hint, this::fetch);
  }

  private int fetch() {
    Report report = new Report(here, telling.json());
    try (Connection connection = gateway.connect(here)) {
      FetchFile fetch =
          new FetchFile(
              connection.gateway(),
              connection.http(),
              here.patience(),
              Remembered.in(here.environment(), "downloads"));
      report.attempt(
          "id",
          id,
          () ->
              fetch(
                  report,
                  fetch,
                  here.patience().patiently(() -> connection.gateway().file(Ids.checked(id)))));
    }
    return report.exit();
  }

  private void fetch(Report report, FetchFile fetch, Upload upload) {
    if (PIPE.equals(output)) {
      try (Bar bar = bar(upload)) {
        fetch.to(here.out(), upload, bar);
        here.out().flush();
      }
      return;
    }
    Path target = target(upload);
    try (Bar bar = bar(upload)) {
      fetch.to(target, force, upload, bar);
    }
    ObjectNode object = Json.object().put("id", upload.id()).put("file", target.toString());
    object.set("upload", upload.shown());
    report.tell(target.toString(), object);
  }

  private Bar bar(Upload upload) {
    return telling.bar(here, upload.filename(), upload.size().orElse(-1));
  }

  private Path target(Upload upload) {
    Path name = local(SafeName.of(upload.filename(), Ids.checked(upload.id())));
    if (output == null) {
      return name;
    }
    Path asked = local(output);
    return Files.isDirectory(asked) ? asked.resolve(name) : asked;
  }

  private static Path local(String name) {
    return LocalPath.of(name, "not_written");
  }
}
