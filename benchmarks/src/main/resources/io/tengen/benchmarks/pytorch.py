"""The network of the other workloads in PyTorch, for comparison: one line in, one batch done.

Arguments: train|infer blocks filters size batch threads
"""

import sys

import torch
from torch import nn
from torch.nn import functional

PLANES = 17
HEAD_CHANNELS = 16
HIDDEN = 64


def convolution(inputs, outputs, kernel):
    return nn.Sequential(
        nn.Conv2d(inputs, outputs, kernel, padding=kernel // 2, bias=False), nn.BatchNorm2d(outputs)
    )


class Block(nn.Module):
    def __init__(self, filters):
        super().__init__()
        self.first = convolution(filters, filters, 3)
        self.second = convolution(filters, filters, 3)

    def forward(self, planes):
        return functional.relu(planes + self.second(functional.relu(self.first(planes))))


def pool(planes):
    return torch.cat([planes.mean((2, 3)), planes.amax((2, 3))], 1)


class Network(nn.Module):
    def __init__(self, blocks, filters):
        super().__init__()
        self.stem = convolution(PLANES, filters, 3)
        self.tower = nn.Sequential(*(Block(filters) for _ in range(blocks)))
        self.policy = convolution(filters, HEAD_CHANNELS, 1)
        self.points = nn.Conv2d(HEAD_CHANNELS, 1, 1)
        self.passing = nn.Linear(2 * HEAD_CHANNELS, 1)
        self.value = convolution(filters, HEAD_CHANNELS, 1)
        self.hidden = nn.Linear(2 * HEAD_CHANNELS, HIDDEN)
        self.result = nn.Linear(HIDDEN, 1)

    def forward(self, planes):
        tower = self.tower(functional.relu(self.stem(planes)))
        policy = functional.relu(self.policy(tower))
        logits = torch.cat([self.points(policy).flatten(1), self.passing(pool(policy))], 1)
        value = functional.relu(self.hidden(pool(functional.relu(self.value(tower)))))
        return logits, torch.tanh(self.result(value))


def main():
    mode = sys.argv[1]
    blocks, filters, size, batch, threads = map(int, sys.argv[2:7])
    torch.set_num_threads(threads)
    torch.manual_seed(1)
    network = Network(blocks, filters)
    planes = torch.randint(0, 2, (batch, PLANES, size, size)).float()
    moves = torch.randint(0, size * size + 1, (batch,))
    results = 2.0 * torch.randint(0, 2, (batch, 1)) - 1
    optimiser = torch.optim.SGD(
        network.parameters(), lr=0.01, momentum=0.9, nesterov=True, weight_decay=1e-4
    )
    network.train(mode == "train")
    print("ready", torch.__version__, flush=True)
    for _ in sys.stdin:
        if mode == "train":
            optimiser.zero_grad()
            logits, values = network(planes)
            loss = functional.cross_entropy(logits, moves) + functional.mse_loss(values, results)
            loss.backward()
            optimiser.step()
        else:
            with torch.no_grad():
                network(planes)
        print(batch, flush=True)


main()
