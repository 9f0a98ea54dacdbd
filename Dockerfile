# settingsc and nothing else: no shell, no packages. tools/image-root.sh makes the folder that is copied, with the native
# program and the shared objects that it loads, and tries it; then: docker build -t settingsc .
FROM scratch
COPY out/image/ /
WORKDIR /data
USER 65532:65532
ENTRYPOINT ["/settingsc"]
