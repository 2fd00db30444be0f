package cn.zhengxie.proposalreply;

import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.sql.SQLException;
import java.util.NoSuchElementException;
import org.springframework.dao.DataAccessException;
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

    private static final String UNSTORABLE_CHARACTER = "22021";
    private static final String TOO_LONG = "22001";

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

    /** What the database would not store; the transaction has been undone. Anything else is our fault and stays a 500. */
    @ExceptionHandler
    ProblemDetail unstorable(DataAccessException failure) {
        String state = failure.getRootCause() instanceof SQLException cause ? cause.getSQLState() : null;
        if (UNSTORABLE_CHARACTER.equals(state)) {
            return refused(new Refusal(null, "填写的内容中有无法保存的字符，请删去后再提交"));
        }
        if (TOO_LONG.equals(state)) {
            return refused(new Refusal(null, "有一栏填写的内容过长，请缩短后再提交"));
        }
        throw failure;
    }

    /** Everything that Spring itself refuses, which it would say in English. */
    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception failure, Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String sentence =
                switch (status.value()) {
                    case 404 -> "没有这一页面或接口";
                    case 405 -> "这一接口不支持这种请求方式";
                    case 406 -> "不能以要求的格式回答";
                    case 415 -> "请以 JSON 格式提交";
                    default -> status.is4xxClientError() ? "请求的格式不对" : "系统出错，请稍后再试";
                };
        return super.handleExceptionInternal(
                failure, ProblemDetail.forStatusAndDetail(status, sentence), headers, status, request);
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        if (isTooLong(unreadable)) {
            ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.PAYLOAD_TOO_LARGE, "提交的内容过长，请缩短后再提交");
            return createResponseEntity(problem, headers, HttpStatus.PAYLOAD_TOO_LARGE, request);
        }
        ProblemDetail problem = unreadable.getCause() instanceof JsonMappingException mapping
                ? refused(Refusal.malformed(mapping))
                : refused(new Refusal(null, "提交的内容不是有效的 JSON"));
        return createResponseEntity(problem, headers, HttpStatus.UNPROCESSABLE_ENTITY, request);
    }

    private static boolean isTooLong(HttpMessageNotReadableException unreadable) {
        return unreadable.getMostSpecificCause() instanceof StreamConstraintsException;
    }

    @Override
    protected ResponseEntity<Object> handleMaxUploadSizeExceededException(
            MaxUploadSizeExceededException tooLarge, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ProblemDetail problem = refused(new Refusal("file", "文件超过 20 MB，请压缩或拆分后再上传"));
        problem.setStatus(HttpStatus.PAYLOAD_TOO_LARGE);
        return createResponseEntity(problem, headers, HttpStatus.PAYLOAD_TOO_LARGE, request);
    }
}
