#!/bin/sh
# sbatch slurm.sh, in the folder of the project, on a file system that all nodes see; the first step makes the inventory once:
#   npx check-claims inventory && sbatch slurm.sh
#   sbatch --dependency=singleton --job-name=check-claims --wrap \
#     "npx check-claims merge shards/shard-*-of-8.json --reporter html=report.html --costs costs.json"
#SBATCH --job-name=check-claims
#SBATCH --array=1-8
#SBATCH --cpus-per-task=2
#SBATCH --mem=4G
#SBATCH --time=01:00:00
#SBATCH --output=shards/%a.log
set -eu
# The number of this job and of all comes from the variables that SLURM sets for an array.
exec npx check-claims --shard auto --workers "${SLURM_CPUS_PER_TASK:-2}" --inventory inventory.ndjson --costs costs.json \
  --output "shards/shard-$SLURM_ARRAY_TASK_ID-of-$SLURM_ARRAY_TASK_COUNT.json"
