#!/bin/bash
# A cluster of Slurm on this machine, in a folder of its own: four nodes, one
# task each. Shards of CORPUS (JSON Lines) are read by an array job, one node is
# killed in the middle (kill -9 of its daemon and its task) and comes back, the
# results are loaded, and the graph is compared row by row with that of one
# `build`. As root, because only root may start the daemons.
#   bench/slurm.sh PROGRAM CORPUS [SHARDS]
# Each shard should take some seconds, so that a task can be killed in it; a
# task that is begun anew waits two minutes, as Slurm has it.
# Debian: slurmctld slurmd slurm-client munge sqlite3
set -u
program=$(realpath "$1")
corpus=$(realpath "$2")
shards=${3:-12}
source_dir=$(cd "$(dirname "$0")/.." && pwd)
nodes=4
here=$(mktemp -d)
pids=()

for tool in slurmctld slurmd munged sbatch sqlite3; do
    command -v $tool >/dev/null ||
        { echo "skipped: $tool is not installed"; exit 77; }
done
[ "$(id -u)" = 0 ] || { echo "skipped: only root can start slurmd"; exit 77; }

stop() {
    scancel --quiet --state=RUNNING --state=PENDING --user=root 2>/dev/null
    sleep 1
    kill "${pids[@]}" 2>/dev/null
    wait 2>/dev/null
    rm -rf "$here"
}
trap stop EXIT

# ---- the cluster -----------------------------------------------------------

write_settings() {
    local host port=$((20000 + $$ % 20000))
    host=$(hostname)
    cat >"$here/slurm.conf" <<EOF
ClusterName=exercise
SlurmctldHost=$host(127.0.0.1)
SlurmctldPort=$port
AuthType=auth/munge
AuthInfo=socket=$here/munge.socket
CredType=cred/munge
SlurmUser=root
SlurmdUser=root
StateSaveLocation=$here/state
SlurmdSpoolDir=$here/spool.%n
SlurmctldPidFile=$here/slurmctld.pid
SlurmdPidFile=$here/slurmd.%n.pid
SlurmctldLogFile=$here/slurmctld.log
SlurmdLogFile=$here/slurmd.%n.log
ProctrackType=proctrack/pgid
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
MpiDefault=none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
SlurmdTimeout=10
ReturnToService=2
SchedulerParameters=batch_sched_delay=1,sched_interval=2,bf_interval=2
MinJobAge=3600
EOF
    for ((n = 1; n <= nodes; n++)); do
        echo "NodeName=node$n NodeHostname=$host NodeAddr=127.0.0.1" \
            "Port=$((port + n)) CPUs=1 RealMemory=500"
    done >>"$here/slurm.conf"
    echo "PartitionName=all Nodes=node[1-$nodes] Default=YES State=UP" \
        >>"$here/slurm.conf"
}

start_node() {
    slurmd -D -N "$1" -f "$here/slurm.conf" >/dev/null 2>&1 &
    pids+=($!)
    node_pid[${1#node}]=$!
}

start_cluster() {
    write_settings
    export SLURM_CONF=$here/slurm.conf
    chmod 711 "$here"
    dd if=/dev/urandom of="$here/munge.key" bs=128 count=1 2>/dev/null
    chmod 600 "$here/munge.key"
    mkdir "$here/state"
    munged -F --force --key-file="$here/munge.key" \
        --socket="$here/munge.socket" --pid-file="$here/munge.pid" \
        --seed-file="$here/munge.seed" --log-file="$here/munge.log" 2>/dev/null &
    pids+=($!)
    sleep 1
    slurmctld -D -f "$here/slurm.conf" >/dev/null 2>&1 &
    pids+=($!)
    for ((n = 1; n <= nodes; n++)); do start_node "node$n"; done
    for ((i = 0; i < 60; i++)); do
        [ "$(sinfo -h -t idle -o %D 2>/dev/null)" = "$nodes" ] && return
        sleep 1
    done
    echo "the cluster does not start:"
    tail -n 5 "$here"/*.log
    exit 1
}

# ---- the exercise ----------------------------------------------------------

# The tasks of array $1 that have the state $2.
tasks() {
    squeue -h -r -j "$1" -t "$2" -o '%K %N' 2>/dev/null
}

# What runs on a node: the scripts of its tasks, what they started, and the
# daemon that looks after them.
processes_on() {
    local environ pid
    for environ in /proc/[0-9]*/environ; do
        if grep -qz "^SLURMD_NODENAME=$1\$" "$environ" &&
            grep -qz "^SLURM_CONF=$here/" "$environ"; then
            pid=${environ//[!0-9]/}
            echo "$pid"
            grep -z '^Name:.*slurmstepd' "/proc/$(parent_of "$pid")/status" \
                >/dev/null && parent_of "$pid"
        fi
    done 2>/dev/null | sort -u
}

parent_of() {
    sed -n 's/^PPid:\t//p' "/proc/$1/status"
}

# kill -9 of a node in the middle of a task: its daemon and all that it runs.
kill_a_node() {
    local task victims
    for ((i = 0; i < 200; i++)); do
        read -r task killed < <(tasks "$1" RUNNING | tail -n 1)
        mapfile -t victims < <(processes_on "${killed:-none}")
        [ "${#victims[@]}" -ge 3 ] && break # script, program, daemon
        sleep 0.1
    done
    sleep 1
    kill -9 "${node_pid[${killed#node}]}" "${victims[@]}" 2>/dev/null
    echo "killed $killed, ${#victims[@]} processes in the middle of task $task:" \
        "$(cd out && ls -s --block-size=1K ./*.part)"
}

wait_for() {
    local said=
    while squeue -h -j "$1" 2>/dev/null | grep -q .; do
        if [ "$1" = "$array" ] && [ -z "$said" ] &&
            sinfo -h -N -o '%N %t' | grep -q "$killed down"; then
            echo "Slurm has noticed: $(sinfo -h -t down -o '%N is %t'); it comes back"
            start_node "$killed"
            said=1
        fi
        sleep 1
    done
}

rows() {
    sqlite3 -readonly "$1" <"$source_dir/docs/examples/rows.sql"
}

declare -A node_pid
killed=
start_cluster
cd "$here" || exit 1
mkdir bin shards
ln -s "$program" bin/stancegraph
export PATH=$here/bin:$PATH
split -n "l/$shards" --additional-suffix=.jsonl "$corpus" shards/
printf '%s\n' "$here"/shards/*.jsonl >shards.txt
echo "$(wc -l <"$corpus") documents in $(wc -l <shards.txt) shards on $nodes nodes"

examples=$source_dir/docs/examples/slurm
array=$(sbatch --parsable --array="1-$(wc -l <shards.txt)" \
    --output="$here/%A_%a.out" "$examples/extract.sbatch" shards.txt out)
load=$(sbatch --parsable --dependency="afterok:$array" \
    --output="$here/load.out" "$examples/load.sbatch" shards.txt out graph.db)
kill_a_node "$array"
wait_for "$array"
wait_for "$load"
echo "begun anew: $(scontrol -o show job "$array" |
    sed -n 's/.*ArrayTaskId=\([0-9]*\) .*Restarts=\([1-9][0-9]*\) .*/task \1, \2 time/p')"
cat load.out

stancegraph build -g whole.db "$corpus" 2>&1
if cmp <(rows whole.db) <(rows graph.db); then
    echo "equal row by row: $(rows whole.db | wc -l) rows," \
        "$(rows whole.db | sha256sum | cut -c1-16)"
else
    echo "the graphs differ"
    exit 1
fi
