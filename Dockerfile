# Sanaq as an image: built from the sources, run as an ordinary user, in layers that change as seldom as they can.
FROM eclipse-temurin:17-jdk AS build
WORKDIR /build
COPY mvnw pom.xml ./
COPY .mvn .mvn
RUN ./mvnw -q -B dependency:go-offline
COPY src/main src/main
RUN ./mvnw -q -B -Dmaven.test.skip=true package \
    && java -Djarmode=tools -jar target/sanaq.jar extract --layers --launcher --destination layers

FROM eclipse-temurin:17-jre
RUN useradd --system --uid 10001 --home-dir /sanaq --shell /usr/sbin/nologin sanaq \
    && mkdir -p /sanaq/data /sanaq/inbox \
    && chown -R sanaq:sanaq /sanaq
WORKDIR /sanaq
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/spring-boot-loader/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./
COPY jobs jobs
COPY sample-input sample-input
USER sanaq
ENV LC_ALL=C.UTF-8 SANAQ_ROOT=/sanaq SANAQ_HOME=/sanaq/data JAVA_TOOL_OPTIONS="-Xmx512m -XX:+UseSerialGC"
VOLUME /sanaq/data
ENTRYPOINT ["java", "org.springframework.boot.loader.launch.JarLauncher"]
CMD ["nightly"]
