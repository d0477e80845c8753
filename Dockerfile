# Builds the application and runs it without a compiler and without root.
FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /build
COPY pom.xml .
RUN mvn -B -ntp dependency:go-offline
COPY . .
RUN mvn -B -ntp -DskipTests package && cp target/proxenos-*.jar proxenos.jar

FROM eclipse-temurin:17-jre
RUN useradd --system --create-home --home-dir /srv/proxenos proxenos \
    && mkdir /srv/proxenos/data && chown proxenos /srv/proxenos/data
WORKDIR /srv/proxenos
COPY --from=build /build/proxenos.jar .
USER proxenos
# The file database, unless the profile "postgres" is active.
VOLUME /srv/proxenos/data
EXPOSE 8080
ENV JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=75"
ENTRYPOINT ["java", "-jar", "proxenos.jar"]
