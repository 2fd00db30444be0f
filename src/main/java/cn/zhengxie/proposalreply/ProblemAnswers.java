package cn.zhengxie.proposalreply;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Says no in the one form our API has: problem+json with a Chinese {@code detail} and, where it is about one, a {@code field}. */
@RestControllerAdvice
class ProblemAnswers extends ResponseEntityExceptionHandler {

    @ExceptionHandler
    ProblemDetail refused(Refusal refusal) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_ENTITY, refusal.getMessage());
        problem.setProperty("field", refusal.field());
        if (refusal.faults().size() > 1) {
            problem.setProperty("faults", refusal.faults());
        }
        return problem;
    }

    @ExceptionHandler
    ProblemDetail gone(NoSuchElementException missing) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, missing.getMessage());
    }

    @ExceptionHandler
    ProblemDetail forbidden(AccessDeniedException denied) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.FORBIDDEN, "您没有权限办理或查看这一事项");
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        ProblemDetail problem = unreadable.getCause() instanceof JsonMappingException mapping
                ? refused(malformed(mapping))
                : refused(new Refusal(null, "提交的内容不是有效的 JSON"));
        return createResponseEntity(problem, headers, HttpStatus.UNPROCESSABLE_ENTITY, request);
    }

    @Override
    protected ResponseEntity<Object> handleMaxUploadSizeExceededException(
            MaxUploadSizeExceededException tooLarge, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ProblemDetail problem = refused(new Refusal("file", "文件超过 20 MB，请压缩或拆分后再上传"));
        return createResponseEntity(problem, headers, HttpStatus.PAYLOAD_TOO_LARGE, request);
    }

    /** The refusal of a JSON value that does not fit its field. */
    private static Refusal malformed(JsonMappingException mapping) {
        if (mapping.getCause() instanceof Refusal refusal) {
            return refusal;
        }
        String field = mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                .collect(Collectors.joining("."));
        String fault = mapping instanceof UnrecognizedPropertyException ? "没有“%s”这一栏" : "“%s”一栏填写的内容格式不对";
        return new Refusal(field, fault.formatted(field));
    }
}
