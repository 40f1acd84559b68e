# Trains scikit-learn's LinearSVC, as it comes, on vectors that tests/bench/for-you-sklearn.ts writes. Each line of input is
# "NUMBER SIZE"; the weights are written beside the vectors, and the number is said again.
import sys
import warnings

import numpy
from scipy.sparse import csr_matrix
from sklearn.svm import LinearSVC

warnings.filterwarnings("ignore")
folder = sys.argv[1]
for line in sys.stdin:
    number, size = line.split()
    read = lambda name, kind: numpy.fromfile(f"{folder}/{number}.{name}", dtype=kind)
    values, ids, starts, wanted = (read("values", "f8"), read("ids", "i4"), read("starts", "i4"), read("wanted", "i1"))
    model = LinearSVC(random_state=0).fit(csr_matrix((values, ids, starts), shape=(len(wanted), int(size))), wanted)
    model.coef_[0].astype("f8").tofile(f"{folder}/{number}.weights")
    print(number, flush=True)
