// One test at a time: they measure memory and deadlines, and blame logged errors and unobserved exceptions of the whole process.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
