package id.pendopo.platform.web;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The living style page: every component in every state. Demo mode only. */
@Controller
@Publik
@ConditionalOnProperty(name = "pendopo.demo", havingValue = "true")
class GayaController {

    @GetMapping("/gaya")
    String gaya() {
        return "platform/gaya";
    }
}
