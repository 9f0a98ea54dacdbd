#!/usr/bin/env bash
# A fleet checked by an array of Slurm, as docs/ci.md shows it: a controller and a node of Slurm on this machine check documents
# and migrate datastores in sixteen parts, and the results must be those of one run. Needs the packages slurmctld, slurmd, slurm-client
# and munge, and root.
#
# slurm-story.sh [SETTINGSC [DOCUMENTS [STORES]]]: the program (default: that of tools/publish-native.sh), and how many of each (default: 100000
# and 1000).
set -euo pipefail
cd "$(dirname "$0")/.."
settingsc=$(realpath "${1:-out/native/settingsc}")
documents=${2:-100000}
stores=${3:-1000}
parts=16
work=$(mktemp -d)
daemons=()
clean() {
  for daemon in "${daemons[@]}"; do kill "$daemon" 2> /dev/null || true; done
  wait
  rm -rf "$work"
}
trap clean EXIT
fail() { echo "slurm-story: $*" >&2; exit 1; }

echo "== $documents documents, one of 50 with errors, and $stores datastores"
python3 compiler/benchmarks/workloads/fleet.py tree "$work/fleet" "$documents" 0.02
mkdir "$work/stores" "$work/alone" "$work/results" "$work/spool" "$work/state"
python3 compiler/benchmarks/store.py "$work/store" 40 --version 1.26.1
for ((number = 0; number < stores; number++)); do cp -a "$work/store" "$work/stores/$number"; done
cp -a "$work/stores" "$work/alone/stores"

echo "== one run"
status=0
"$settingsc" lint "$work/fleet" --variant aws-k8s-1.34 --release 1.50.0 --format jsonl --output "$work/alone/0.jsonl" || status=$?
"$settingsc" merge "$work/alone/0.jsonl" > "$work/alone/result.jsonl" || [ $? -eq "$status" ] || fail "merge ends otherwise than lint"
for store in "$work"/alone/stores/*; do "$settingsc" migrate "$store" --to 1.47.0 --variant aws-k8s-1.31 > /dev/null 2>&1; done

echo "== an array of $parts parts"
host=$(hostname -s)
cat > "$work/slurm.conf" <<CONF
ClusterName=story
SlurmctldHost=$host
SlurmctldPort=26817
SlurmdPort=26818
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
AuthInfo=socket=$work/munge.socket
CredType=cred/munge
StateSaveLocation=$work/state
SlurmdSpoolDir=$work/spool
SlurmctldPidFile=$work/slurmctld.pid
SlurmdPidFile=$work/slurmd.pid
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
MpiDefault=none
SchedulerType=sched/builtin
SelectType=select/cons_res
SelectTypeParameters=CR_CPU
ReturnToService=2
NodeName=$host CPUs=$(nproc)
PartitionName=all Nodes=$host Default=YES MaxTime=INFINITE State=UP
CONF
export SLURM_CONF=$work/slurm.conf
dd if=/dev/urandom of="$work/munge.key" bs=1024 count=1 status=none
chmod 600 "$work/munge.key"
chmod 755 "$work"
munged --foreground --force --key-file="$work/munge.key" --socket="$work/munge.socket" --pid-file="$work/munge.pid" --log-file="$work/munge.log" --seed-file="$work/munge.seed" 2> "$work/munge.out" &
daemons+=($!)
slurmctld -D > "$work/slurmctld.log" 2>&1 &
daemons+=($!)
slurmd -D > "$work/slurmd.log" 2>&1 &
daemons+=($!)
for ((second = 0; second < 60; second++)); do
  ! sinfo -h -o %t 2> /dev/null | grep -q '^idle' || break
  sleep 1
done
sinfo -h -o %t | grep -q '^idle' || { cat "$work"/*.log >&2; fail "the node of Slurm is not idle"; }

cat > "$work/part.sh" <<PART
#!/bin/bash
#SBATCH --array=1-$parts
#SBATCH --output=$work/results/%a.log
"$settingsc" lint "$work/fleet" --variant aws-k8s-1.34 --release 1.50.0 --format jsonl --shard "\$SLURM_ARRAY_TASK_ID/\$SLURM_ARRAY_TASK_COUNT" --output "$work/results/\$SLURM_ARRAY_TASK_ID.jsonl"
[ \$? -lt 2 ] || exit 1
for ((number = SLURM_ARRAY_TASK_ID - 1; number < $stores; number += SLURM_ARRAY_TASK_COUNT)); do
  "$settingsc" migrate "$work/stores/\$number" --to 1.47.0 --variant aws-k8s-1.31 > /dev/null || exit 1
done
PART
sbatch --wait --chdir="$work" "$work/part.sh" || { cat "$work"/results/*.log "$work"/*.log >&2; fail "a part failed"; }
[ "$(find "$work/results" -name '*.jsonl' | wc -l)" -eq "$parts" ] || fail "results are missing"
merged=0
"$settingsc" merge "$work"/results/*.jsonl > "$work/result.jsonl" || merged=$?
[ "$merged" -eq "$status" ] || fail "the merged results end with $merged, one run with $status"
cmp "$work/result.jsonl" "$work/alone/result.jsonl" || fail "the merged results differ from those of one run"

# The names of a datastore's versions end with letters and digits of chance: what counts is what the node reads.
read_stores() {
  (cd "$1" && for store in *; do (cd "$store/current" && find . -type f -print0 | sort -z | xargs -0 sha256sum | sed "s:^:$store :"); done)
}
read_stores "$work/stores" > "$work/stores.sums"
read_stores "$work/alone/stores" > "$work/alone.sums"
[ -s "$work/stores.sums" ] || fail "no datastore was read"
cmp "$work/stores.sums" "$work/alone.sums" || fail "the migrated datastores differ from those of one run"
echo "slurm-story: $(wc -l < "$work/result.jsonl") lines and $(wc -l < "$work/stores.sums") files of $stores datastores are the same in $parts parts as in one run"
