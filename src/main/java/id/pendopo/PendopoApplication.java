package id.pendopo;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class PendopoApplication {

    public static void main(String[] args) {
        SpringApplication.run(PendopoApplication.class, args);
    }
}
