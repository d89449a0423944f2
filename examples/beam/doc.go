// Beam runs the library as a pipeline of Apache Beam: articles in, statements
// grouped by speaker and claim out.
//
//	beam -input 'articles-*.jsonl' -output groups.jsonl -dead dead.jsonl
//
// The input has one article a line: {"id", "title", "text", "date"}. Each line of
// the output is a speaker and a claim with all statements of the one on the
// other, from all articles. A line that cannot be read goes to the dead letters
// with the reason; it never fails the job.
//
// It ends with status 0; with 1 where no file matches, the job fails, or an
// interrupt or a SIGTERM came first; and with 2 where the command line is wrong. Output files are
// written at the end of a job: of one that was stopped there is nothing.
//
// # Where it runs
//
// Without -runner it runs on Prism, inside this process. Prism keeps its bundles
// in memory, which grows with the input: it is for tests and small sets. For
// millions of articles on one machine take examples/stream, which needs no
// cluster and no memory.
//
// On Flink (or Spark, with its job server), from the machine of the job service:
//
//	docker run --net=host apache/beam_flink1.19_job_server:latest --flink-master=HOST:8081
//	beam -runner=universal -endpoint=localhost:8099 -environment_type=DOCKER \
//		-input=gs://BUCKET/articles-*.jsonl -output=gs://BUCKET/groups.jsonl -dead=gs://BUCKET/dead.jsonl
//
// -environment_type=LOOPBACK makes this process the worker, to try a job service
// on one's own machine; local files then are those of this machine. Elsewhere
// every worker must see the files: gs:// is linked in, other file systems are
// one import each (pkg/beam/io/filesystem).
//
// On Dataflow, with the credentials of gcloud:
//
//	beam -runner=dataflow -project=PROJECT -region=REGION -staging_location=gs://BUCKET/staging \
//		-max_num_workers=20 -input=gs://BUCKET/articles-*.jsonl -output=gs://BUCKET/groups.jsonl -dead=gs://BUCKET/dead.jsonl
//
// The same binary is the worker, on linux/amd64. It is 120 MB, and is staged for
// each job.
//
// # What to keep when it is changed
//
//   - The flags are parsed before beam.Init: a worker starts there and does not
//     return.
//   - Functions are types of the package and registered. A closure works on Prism
//     and is not found by the workers of a cluster.
//   - An error or a panic in one element fails the whole job, without output:
//     what is wrong with an article is returned as a dead letter. The library
//     does not panic on any input.
//   - What travels between functions is plain data with exported fields; the
//     extractor does not travel, each worker makes its own in Setup. It is safe
//     for concurrent use and needs no service.
//   - Order is lost. Statements carry the article's ID and their number, and are
//     sorted by them.
//   - A key that is very frequent, such as the empty speaker and claim, is one
//     worker's work. Its statements are held together in memory.
//   - textio.Write puts all lines through one worker into one file. Where that
//     is too slow, write from a function, or give the job one output for each
//     part of the input.
//   - Messages between runner and worker are limited, to 4 MiB in some runners:
//     give lines of a few hundred kilobytes at most, and bodies rather than
//     whole pages.
//   - Without an import for the file system textio fails with "file system
//     scheme … not registered".
package main
