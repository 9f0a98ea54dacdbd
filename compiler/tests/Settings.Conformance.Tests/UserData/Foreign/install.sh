settings=$(cat <<'END'
[settings]
motd = Welcome home
END
)
