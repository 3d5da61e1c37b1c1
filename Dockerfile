# Sanaq as an image: built from the sources, run by the launcher as an ordinary user. Its layers change as seldom as they
# can, libraries below the application, and the classes lie ready as they are in memory, for half the time to start.
ARG JAVA=17.0.18_8

FROM eclipse-temurin:${JAVA}-jdk-noble AS build
WORKDIR /build
COPY mvnw pom.xml ./
COPY .mvn .mvn
RUN ./mvnw -q -B dependency:go-offline
COPY src/main src/main
RUN ./mvnw -q -B -Dmaven.test.skip=true package \
    && java -Djarmode=tools -jar target/sanaq.jar extract --layers --destination layers

FROM eclipse-temurin:${JAVA}-jre-noble AS installed
RUN groupadd --system --gid 10001 sanaq \
    && useradd --system --uid 10001 --gid sanaq --home-dir /sanaq --shell /usr/sbin/nologin sanaq \
    && install --directory --owner sanaq --group sanaq /sanaq/data /sanaq/inbox
WORKDIR /sanaq
COPY --from=build /build/layers/dependencies/ target/run/
COPY --from=build /build/layers/spring-boot-loader/ target/run/
COPY --from=build /build/layers/snapshot-dependencies/ target/run/
COPY --from=build /build/layers/application/ target/run/
COPY sanaq ./
COPY jobs jobs
COPY sample-input sample-input
ENV LC_ALL=C.UTF-8 SANAQ_HOME=/sanaq/data

# The launcher's small night, on the embedded PostgreSQL: what it loads is what any command needs. The archive belongs to
# this very Java and these very jars.
FROM installed AS archive
RUN chown sanaq target/run
USER sanaq
RUN ./sanaq --version && ls -l target/run/classes-*

FROM installed
COPY --from=archive /sanaq/target/run/classes-* target/run/
USER 10001:10001
VOLUME /sanaq/data
ENTRYPOINT ["/sanaq/sanaq"]
CMD ["serve"]
