package relay;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** A server that takes files from clients and stores them itself. */
@SpringBootApplication
public class Relay {
  public static void main(String[] arguments) {
    SpringApplication.run(Relay.class, arguments);
  }
}
