# One image for all commands of claimstream. Built without BuildKit's extensions, so that every
# engine and docker-compose 1.29 can build it.

FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /src
COPY pom.xml ./
COPY .mvn .mvn
COPY itest/pom.xml itest/
COPY schemas schemas
COPY tagger tagger
COPY ingest ingest
COPY enrich enrich
COPY sink sink
COPY app app
COPY seeds seeds
RUN mvn -B -q -Dquick -DskipTests -pl app -am package
COPY deploy/image deploy/image
RUN deploy/image/assemble /src/app/target

FROM debian:bookworm-slim AS runtime
LABEL org.opencontainers.image.title="claimstream" \
      org.opencontainers.image.description="Who said what, about whom, as a Kafka stream" \
      org.opencontainers.image.licenses="Apache-2.0"
# Nobody becomes another user here.
RUN find / -xdev -type f -perm /6000 -exec chmod a-s {} +
# What changes least comes first: the Java runtime, the libraries, our own classes.
COPY --from=build /opt/java /opt/java
COPY --from=build /opt/claimstream/lib /opt/claimstream/lib
COPY --from=build /opt/claimstream/native /opt/claimstream/native
COPY --from=build /opt/claimstream/*.jar /opt/claimstream/claimstream.jsa /opt/claimstream/services.jvm /opt/claimstream/
COPY --from=build /opt/claimstream/bin /opt/claimstream/bin
COPY --from=build --chown=10001:10001 /data /data
ENV PATH=/opt/claimstream/bin:/opt/java/bin:$PATH LC_ALL=C.UTF-8
# glibc keeps what RocksDB has given back, in each of its arenas: two of them are enough.
ENV MALLOC_ARENA_MAX=2
USER 10001:10001
# The ledger of ingest, the stores of enrich, the files of sink: /data/ledger, /data/state, /data/files.
EXPOSE 8080
ENTRYPOINT ["claimstream"]
CMD ["--help"]
