package dev.claimstream.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.NotEnoughReplicasException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProductionExceptionHandler.Response;
import org.apache.kafka.streams.errors.ProductionExceptionHandler.Result;
import org.junit.jupiter.api.Test;

class FailedSendHandlerTest {

  @Test
  void whatMayGoBetterNextTimeIsTriedAgain() {
    assertThat(answerTo(new NotEnoughReplicasException("one is down")).result())
        .isEqualTo(Result.RETRY);
  }

  @Test
  void aRefusedRecordStopsTheStreamWithoutALetterThatWouldBeLostWithTheTransaction() {
    Response answer = answerTo(new RecordTooLargeException("too large"));

    assertThat(answer.result()).isEqualTo(Result.FAIL);
    assertThat(answer.deadLetterQueueRecords()).isEmpty();
  }

  private static Response answerTo(Exception refusal) {
    var nobody =
        (ErrorHandlerContext)
            Proxy.newProxyInstance(
                FailedSendHandlerTest.class.getClassLoader(),
                new Class<?>[] {ErrorHandlerContext.class},
                (proxy, method, arguments) -> {
                  throw new UnsupportedOperationException(method.getName());
                });
    return new FailedSendHandler()
        .handleError(
            nobody, new ProducerRecord<>("news.enriched", new byte[0], new byte[0]), refusal);
  }
}
