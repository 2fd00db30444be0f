package cn.zhengxie.proposalreply.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** What does not exist: a page of ours for persons, a problem in Chinese for programs. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class MissingPages {

    @ExceptionHandler
    ProblemDetail missing(NoResourceFoundException missing, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (WebSecurity.isPage(request)) {
            response.sendError(HttpStatus.NOT_FOUND.value());
            return null;
        }
        return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, "没有这个地址");
    }
}
